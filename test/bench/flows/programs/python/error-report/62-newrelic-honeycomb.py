import beeline
import newrelic.agent
from honeybadger import honeybadger


def reconcile(claim):
    newrelic.agent.add_custom_attribute("claim.id", claim.id)  # ok
    newrelic.agent.add_custom_attribute("claim.subscriber", claim.subscriber_name)  # leak
    honeybadger.set_context(claim_id=claim.id)  # ok
    honeybadger.notify("claim rejected", context={"diagnosis": claim.diagnosis_code})  # leak
    return claim.total
