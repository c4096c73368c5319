from mixpanel import Mixpanel

mp = Mixpanel("project-token")


def step_done(anonymous_id, step, total):
    mp.track(anonymous_id, "step done", {"step": step, "of": total})  # ok


def export_finished(patients, anonymous_id):
    mp.track(anonymous_id, "export finished", {"rows": len(patients)})  # ok
