const AWS = require('aws-sdk');
const ddb = new AWS.DynamoDB.DocumentClient();

exports.loadChart = async (patientId) => {
  const out = await ddb.get({ TableName: 'patient_charts', Key: { patientId } }).promise();
  return out.Item;
};
