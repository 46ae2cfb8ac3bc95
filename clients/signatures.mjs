// Says what the libraries of Slack and Twilio think of signatures. One request a line on stdin, one
// answer a line on stdout: {"accepted": whether the library takes it, "signature": its own}.
import { createHmac } from 'node:crypto';
import { createInterface } from 'node:readline';
import bolt from '@slack/bolt';
import twilio from 'twilio';

// Bolt only checks; what Slack sends is made as its documentation says, and must pass the check.
function slack({ secret, timestamp, body, signature, now }) {
  const accepts = (given) =>
    bolt.isValidSlackRequest({
      signingSecret: secret,
      body,
      headers: { 'x-slack-signature': given, 'x-slack-request-timestamp': timestamp },
      nowMilliseconds: now * 1000,
    });
  const own = 'v0=' + createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { accepted: accepts(signature), signature: own };
}

function fromTwilio({ secret, url, form, signature }) {
  return {
    accepted: twilio.validateRequest(secret, signature, url, form),
    signature: twilio.getExpectedTwilioSignature(secret, url, form),
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  const answer = request.vendor === 'slack' ? slack(request) : fromTwilio(request);
  console.log(JSON.stringify(answer));
}
