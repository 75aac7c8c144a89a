/**
 * Domains at which anybody gets a mailbox for nothing, or with a telephone line: mails in their name come from their own servers
 * only. Each is written out whole, because the same name under another ending (orange.es, web.com) is somebody's own.
 */
export const freeMailDomains: ReadonlySet<string> = new Set([
  "gmail.com googlemail.com icloud.com me.com mac.com aol.com aim.com",
  "outlook.com outlook.de outlook.fr outlook.es outlook.it outlook.pt outlook.at outlook.be outlook.dk outlook.ie outlook.jp outlook.com.br outlook.com.au outlook.com.ar",
  "hotmail.com hotmail.de hotmail.fr hotmail.es hotmail.it hotmail.ch hotmail.be hotmail.nl hotmail.se hotmail.dk hotmail.no hotmail.fi hotmail.co.uk hotmail.co.jp hotmail.com.br hotmail.com.ar",
  "live.com live.de live.fr live.it live.at live.be live.nl live.se live.dk live.no live.co.uk live.com.pt live.com.au live.com.mx live.cn live.jp msn.com windowslive.com",
  "yahoo.com yahoo.de yahoo.fr yahoo.es yahoo.it yahoo.at yahoo.ch yahoo.be yahoo.nl yahoo.se yahoo.ie yahoo.pl yahoo.ro yahoo.gr yahoo.ca yahoo.in yahoo.co.uk yahoo.co.jp yahoo.co.in yahoo.com.br yahoo.com.ar yahoo.com.mx yahoo.com.au ymail.com rocketmail.com",
  "proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com mail.com email.com zoho.com fastmail.com fastmail.fm hushmail.com",
  "gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.eu gmx.fr gmx.es gmx.co.uk web.de t-online.de freenet.de arcor.de mail.de posteo.de mailbox.org aon.at bluewin.ch hispeed.ch",
  "orange.fr wanadoo.fr laposte.net free.fr neuf.fr bbox.fr numericable.fr aliceadsl.fr skynet.be kpnmail.nl xs4all.nl",
  "libero.it virgilio.it alice.it tin.it tiscali.it iol.it inwind.it fastwebnet.it terra.es sapo.pt mail.pt terra.com.br uol.com.br bol.com.br ig.com.br",
  "btinternet.com ntlworld.com blueyonder.co.uk eircom.net spray.se wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz azet.sk freemail.hu citromail.hu abv.bg",
  "yandex.ru yandex.com ya.ru mail.ru bk.ru inbox.ru list.ru internet.ru rambler.ru ukr.net",
  "comcast.net verizon.net att.net sbcglobal.net bellsouth.net charter.net cox.net earthlink.net juno.com sympatico.ca bigpond.com optusnet.com.au",
  "qq.com foxmail.com 163.com 126.com yeah.net sina.com sohu.com aliyun.com naver.com daum.net hanmail.net ezweb.ne.jp rediffmail.com",
].flatMap((line) => line.split(" ")))
