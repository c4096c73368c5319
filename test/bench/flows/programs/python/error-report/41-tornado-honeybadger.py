from honeybadger import honeybadger
from tornado.web import RequestHandler


class EncounterHandler(RequestHandler):
    def post(self, encounter_id):
        body = self.decode()
        honeybadger.set_context({"encounter": encounter_id})  # ok
        try:
            self.application.store.write(encounter_id, body["diagnosis_codes"])
        except OSError as error:
            honeybadger.notify(error, context={"codes": body["diagnosis_codes"]})  # leak
            honeybadger.notify(error)  # ok
            self.set_status(503)
