class PushJob < ApplicationJob
  discard_on(ActiveJob::DeserializationError) { |_job, error| Sentry.capture_exception(error) } # ok

  def perform(patient)
    Appsignal.add_tags(patient_id: patient.id) # ok
    Exchange.push(patient)
  rescue Exchange::Refused => e
    Sentry.capture_message("refused #{patient.mrn}", level: :warning) # leak: flow/phi-to-third-party
    Sentry.capture_exception(e, extra: { attempts: executions }) # ok
    Rollbar.warning(e, payload: patient.attributes) # leak
  end
end
