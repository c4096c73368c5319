export function describe({ firstName, lastName, dob }) {
  return { who: `${firstName} ${lastName}`, dob };
}

export function audit(event, details) {
  console.log(event, JSON.stringify(details)); // leak
}

export function started() {
  console.log('audit started'); // ok
}
