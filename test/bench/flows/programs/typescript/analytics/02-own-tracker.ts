interface Track {
  stop(): void;
  label: string;
}

class EyeTracker {
  private readonly samples: number[] = [];

  track(sample: number): void {
    this.samples.push(sample);
  }
}

export function calibrate(patient: { fullName: string; pupilDistance: number }, media: Track[]): EyeTracker {
  const tracker = new EyeTracker();
  tracker.track(media.length); // ok
  media.forEach((track) => track.stop()); // ok
  return tracker;
}
