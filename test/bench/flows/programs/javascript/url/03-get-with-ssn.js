import axios from 'axios';

export async function eligibility(member) {
  const url = 'https://eligibility.payer-gateway.com/check?ssn=' + member.ssn + '&plan=' + member.planId;
  const { data } = await axios.get(url); // leak
  return data.eligible;
}

export async function planNames(state) {
  const { data } = await axios.get('https://eligibility.payer-gateway.com/plans?state=' + state); // ok
  return data.map(({ name }) => name);
}
