import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';

const ses = new SESClient({});
const sns = new SNSClient({});

export const handler = async (event) => {
  for (const record of event.Records) {
    const { patient, result } = JSON.parse(record.body);
    await ses.send(new SendEmailCommand({ // leak
      Source: 'lab@lakeside.test',
      Destination: { ToAddresses: [patient.email] },
      Message: { Subject: { Data: 'Your result' }, Body: { Text: { Data: `${patient.firstName}, your ${result.testName} is ${result.value}` } } },
    }));
    await sns.send(new PublishCommand({ TopicArn: process.env.TOPIC, Message: JSON.stringify({ resultId: result.id }) })); // ok
  }
};
