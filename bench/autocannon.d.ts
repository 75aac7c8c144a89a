/** What the benches use of autocannon, which comes without types. */
declare module "autocannon" {
  type Request = { method: "GET"; path: string; headers?: Record<string, string> }
  type Client = { setRequests(requests: Request[]): void }
  type Result = { errors: number; timeouts: number; "2xx": number; "3xx": number; "4xx": number; "5xx": number; requests: { average: number }; latency: { p99: number } }
  export default function autocannon(options: { url: string; connections: number; duration: number; setupClient: (client: Client) => void }): Promise<Result>
}
