from amplitude import Amplitude, BaseEvent, Identify

client = Amplitude("key")


def viewed(user_id: str, patient: dict, page: str) -> None:
    client.track(BaseEvent(event_type="viewed", user_id=user_id, event_properties={"page": page}))  # ok
    client.track(BaseEvent(event_type="viewed", user_id=user_id, event_properties={"condition": patient["condition"]}))  # leak


def profile(user_id: str, patient: dict) -> None:
    identify = Identify()
    identify.set("zip", patient["zip"])
    client.identify(identify, user_id)  # leak
