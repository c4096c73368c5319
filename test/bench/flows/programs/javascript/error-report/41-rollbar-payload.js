import Rollbar from 'rollbar';

const rollbar = new Rollbar({ accessToken: process.env.ROLLBAR, captureUncaught: true });

export function failedMerge(error, left, right) {
  const keys = [left, right].map(({ id }) => id);
  rollbar.error(error, { keys }); // ok
  rollbar.error(error, { birthDates: [left.birthDate, right.birthDate] }); // leak
  rollbar.configure({ payload: { release: process.env.RELEASE } }); // ok
}
