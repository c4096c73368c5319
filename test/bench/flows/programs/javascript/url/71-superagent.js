const request = require('superagent');
const qs = require('qs');

exports.verify = ({ firstName, lastName, dob }) => {
  const query = qs.stringify({ firstName, lastName, dob });
  return request.get(`https://verify.example/people?${query}`); // leak
};

exports.status = (jobId) => request.get('https://verify.example/jobs').query({ jobId }); // ok

exports.byMember = (memberId) => request.get('https://verify.example/members').query({ memberId }); // leak
