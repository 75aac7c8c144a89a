import type { Brand } from "./brand.schema"
import { textOnColour } from "./text-on-colour"

/** The style of all pages, with the shop's colour. */
export function pageStyle({ colour }: Pick<Brand, "colour">): string {
  return colour ? `${STYLE}:root{--button:${colour};--on-button:${textOnColour(colour)}}` : STYLE
}

const STYLE = `
:root{color-scheme:light dark;--page:#f4f4f5;--card:#fff;--line:#e4e4e7;--text:#18181b;--soft:#52525b;--good:#15803d;--bad:#b91c1c;--button:#18181b;--on-button:#fff}
@media (prefers-color-scheme:dark){:root{--page:#09090b;--card:#18181b;--line:#3f3f46;--text:#fafafa;--soft:#a1a1aa;--good:#4ade80;--bad:#f87171;--button:#fafafa;--on-button:#18181b}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:flex;align-items:center;justify-content:center;padding:24px 16px;background:var(--page);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
main{width:100%;max-width:440px;padding:36px 24px;background:var(--card);border:1px solid var(--line);border-radius:12px;text-align:center}
main.wide{max-width:560px;text-align:left}
.shop{margin:0 0 24px;color:var(--soft);font-size:14px;overflow-wrap:anywhere;text-align:center}
.shop img{display:block;max-width:200px;max-height:64px;margin:0 auto}
h1{margin:0 0 12px;font-size:22px;line-height:1.3}
h2{margin:0 0 8px;font-size:16px;line-height:1.4}
p{margin:0;color:var(--soft);overflow-wrap:anywhere}
p+p{margin-top:8px}
a{color:inherit}
form{margin:24px 0 0}
section,fieldset{margin:24px 0 0;padding:24px 0 0;border:0;border-top:1px solid var(--line);min-width:0}
fieldset legend{float:left;width:100%;margin:0 0 8px;padding:0;font-weight:600}
fieldset :is(label,select){clear:both}
section form{margin-top:12px}
label{display:flex;gap:12px;align-items:flex-start;min-height:44px;padding:10px 0;cursor:pointer}
label span{min-width:0;overflow-wrap:anywhere}
label small{display:block;color:var(--soft);font-size:14px}
input[type=checkbox],input[type=radio]{flex:none;width:20px;height:20px;margin:2px 0 0;accent-color:var(--button)}
select{width:100%;min-height:44px;padding:8px 12px;border:1px solid var(--soft);border-radius:8px;background:var(--card);color:var(--text);font:inherit}
button{width:100%;min-height:44px;padding:10px 20px;border:1px solid var(--button);border-radius:8px;background:var(--button);color:var(--on-button);font:inherit;font-weight:600;cursor:pointer}
button.quiet{background:transparent;color:var(--text);border-color:var(--soft)}
button.danger{background:transparent;color:var(--bad);border-color:var(--bad)}
:is(button,input,select,a):focus-visible{outline:3px solid #3b82f6;outline-offset:2px}
.told{margin:0 0 20px;padding:12px 16px;border:1px solid currentColor;border-radius:8px;color:var(--good)}
.told.wrong{color:var(--bad)}
.more{margin-top:20px;font-size:14px}
.buttons{display:grid;gap:12px;margin-top:16px}
.buttons form{margin:0}
.save{margin:24px 0 0}
`
