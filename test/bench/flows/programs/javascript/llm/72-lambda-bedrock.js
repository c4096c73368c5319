import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client({});
const bedrock = new BedrockRuntimeClient({});

const converse = (text) =>
  bedrock.send(new ConverseCommand({ modelId: 'amazon.nova-pro-v1:0', messages: [{ role: 'user', content: [{ text }] }] })); // leak

export const handler = async ({ Records }) => {
  for (const { s3: { bucket, object } } of Records) {
    const file = await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key: object.key }));
    const dischargeSummary = await file.Body.transformToString();
    await converse(`Translate to plain English:\n${dischargeSummary}`);
  }
  return { done: Records.length };
};
