class PortalProfile
  def initialize(patient, tracker)
    @traits = { ssn: patient.ssn, dob: patient.dob }
    @key = patient.portal_key
    @tracker = Mixpanel::Tracker.new(tracker)
  end

  def sync(plan)
    properties = { plan: plan, **@traits }
    @tracker.people.set(@key, properties) # leak
  end
end
