class SurveyEvents
  def completed(patient, key, score)
    properties = { score: score, dob: patient.dob, mrn: patient.mrn }
    kept = properties.except(:dob, :mrn)
    Analytics.track(anonymous_id: key, event: "Survey Completed", properties: kept) # ok
  end
end
