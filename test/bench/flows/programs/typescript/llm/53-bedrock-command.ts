import { BedrockRuntimeClient, ConverseCommand, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

const bedrock = new BedrockRuntimeClient({ region: 'us-east-1' });
const ddb = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export const handler = async (event: { pathParameters: { id: string } }) => {
  const { Item: patient } = await ddb.send(new GetCommand({ TableName: 'patients', Key: { id: event.pathParameters.id } }));
  const body = JSON.stringify({
    anthropic_version: 'bedrock-2023-05-31',
    max_tokens: 500,
    messages: [{ role: 'user', content: `Draft a discharge letter for ${patient?.fullName}: ${patient?.dischargeNotes}` }],
  });
  const out = await bedrock.send(new InvokeModelCommand({ modelId: 'anthropic.claude-3-haiku', body })); // leak
  await bedrock.send( // ok
    new ConverseCommand({ modelId: 'amazon.nova-lite-v1:0', messages: [{ role: 'user', content: [{ text: 'Reply with OK' }] }] }),
  );
  return { statusCode: 200, body: new TextDecoder().decode(out.body) };
};
