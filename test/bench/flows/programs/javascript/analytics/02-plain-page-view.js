import Analytics from '@segment/analytics-node';

const analytics = new Analytics({ writeKey: process.env.SEGMENT_KEY });

export function pageViewed(anonymousId, path) {
  analytics.page({ anonymousId, name: 'Page', properties: { path } }); // ok
}

export function stopRecording(stream) {
  for (const track of stream.getTracks()) track.stop();
  const [track] = stream.getAudioTracks();
  return track.getSettings(); // ok
}

export function wizardFinished(anonymousId, steps) {
  analytics.track({ anonymousId, event: 'Wizard finished', properties: { steps: steps.length } }); // ok
}
