class ImportLabMessage
  def call(message)
    patient = message.patient
    Sentry.configure_scope do |scope|
      scope.set_tags(lab: message.lab_code) # ok
      scope.set_context("patient", patient.attributes) # leak
    end
    LabResult.import!(message)
  end
end
