import sentry_sdk


class Reporter:
    def __init__(self, service):
        self.service = service

    def failed(self, what, context):
        sentry_sdk.set_context(self.service, context)  # leak
        sentry_sdk.capture_message(f"{what} failed")  # ok
