// Tells of a failure and its end through Slack's own client of incoming webhooks. On stdin {"url"}.
import { text } from 'node:stream/consumers';
import { IncomingWebhook } from '@slack/webhook';

const { url } = JSON.parse(await text(process.stdin));
const webhook = new IncomingWebhook(url, { username: 'backup' });
const say = async (color) => {
  const sent = await webhook.send({ attachments: [{ color, title: 'Backup of db-1', text: 'exit 1' }] });
  console.log(JSON.stringify({ color, ...sent }));
};
await say('danger');
await say('good');
await say('danger');
console.log(JSON.stringify(await webhook.send('Backups are done for today')));
