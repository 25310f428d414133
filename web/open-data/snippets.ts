/** In a shell, whatever the address holds. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** A program for a request, to be pasted as it is. */
export const snippets = {
  curl: (address: string) => `curl --silent --fail --compressed ${quoted(address)}`,

  javascript: (address: string) => `const address = ${JSON.stringify(address)};
const answer = await fetch(address);
if (!answer.ok) throw new Error((await answer.json()).detail);
console.log(await answer.text());`,

  python: (address: string) => `import urllib.request

address = ${JSON.stringify(address)}
with urllib.request.urlopen(address) as answer:
    print(answer.read().decode("utf-8"))`,

  /** Follows « next » to the end of a list. */
  pages: (address: string) => `import json
import urllib.request

address = ${JSON.stringify(address)}
cursor = None
count = 0
while True:
    page = address + (f"&cursor={cursor}" if cursor else "")
    with urllib.request.urlopen(page) as answer:
        body = json.load(answer)
    count += len(body["venues"])
    cursor = body["next"]
    if cursor is None:
        break
print(count)`,

  map: (origin: string) => `import { Map } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";

new Map({
  container: "carte",
  style: "${origin}/tiles/style.json",
  center: [2.5, 46.6],
  zoom: 5,
});`,

  spreadsheet: (address: string) => `=IMPORTDATA("${address.replaceAll('"', '%22')}")`,
} as const;
