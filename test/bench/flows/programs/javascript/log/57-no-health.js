// shop back office
export function shipped(order, user) {
  console.log(`order ${order.id} for ${user.name} shipped`); // ok
  console.log('address', user.address); // ok
  console.log('history', order.history); // ok
}

export const labels = { ssn: 'Social security number', dob: 'Date of birth' };
console.log(labels.ssn); // ok
console.log(Object.keys(labels)); // ok
