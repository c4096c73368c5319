import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';

const sns = new SNSClient({});

type Reminder = { phone: string; patientName: string; department: string; time: string };

export async function handler(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  const reminder = JSON.parse(event.body ?? '{}') as Reminder;
  const Message = `Hi ${reminder.patientName}, ${reminder.department} expects you at ${reminder.time}`;
  await sns.send(new PublishCommand({ PhoneNumber: reminder.phone, Message })); // leak
  await sns.send(new PublishCommand({ TopicArn: process.env.TOPIC, Message: 'one reminder sent' })); // ok
  return { statusCode: 202, body: JSON.stringify({ sent: 1 }) };
}
