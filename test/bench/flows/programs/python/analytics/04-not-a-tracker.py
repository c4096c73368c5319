import cv2


class GazeTracker:
    def __init__(self):
        self.points = []

    def track(self, point):
        self.points.append(point)


def follow(patient, video):
    gaze = GazeTracker()
    capture = cv2.VideoCapture(video)
    ok, frame = capture.read()
    gaze.track(frame)  # ok
    gaze.track(patient.pupil_distance)  # ok
    return ok, gaze.points
