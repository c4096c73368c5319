import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { writeFileSync } from 'node:fs';
import type { SQSEvent } from 'aws-lambda';

const s3 = new S3Client({});

interface Parsed {
  pid: { patientName: string; dateOfBirth: string };
  segments: string[];
}

export const handler = async (event: SQSEvent): Promise<void> => {
  for (const record of event.Records) {
    const parsed = JSON.parse(record.body) as Parsed;
    writeFileSync(`/tmp/${record.messageId}.count`, String(parsed.segments.length)); // ok
    writeFileSync(`/tmp/${record.messageId}.json`, JSON.stringify(parsed.pid)); // leak
    await s3.send(new PutObjectCommand({ Bucket: 'counts', Key: record.messageId, Body: String(parsed.segments.length) })); // ok
  }
};
