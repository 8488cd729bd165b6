// SPDX-License-Identifier: GPL-3.0-or-later
// usage: node client.mjs BINARY FOLDER
// Lists and calls every tool of `mingxi mcp FOLDER` with the public client; prints what they answer as one JSON object.

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const [, , command, folder] = process.argv;
const client = new Client({ name: 'test', version: '1' });
await client.connect(new StdioClientTransport({ command, args: ['mcp', folder] }));
const { tools } = await client.listTools();
const call = async (name, given) => JSON.parse((await client.callTool({ name, arguments: given })).content[0].text);
const [{ sha256 }] = await call('list_documents', {});
const place = { document: sha256.slice(0, 16), table: 't01', row: 33, column: 2 };
const answers = {};
for (const { name, inputSchema } of tools) {
  const given = Object.fromEntries((inputSchema.required ?? []).map((key) => [key, place[key]]));
  answers[name] = await call(name, given);
}
await client.close();
console.log(JSON.stringify(answers));
