class PlanTracker
  def initialize(tracker = Mixpanel::Tracker.new(ENV["MIXPANEL"]))
    @tracker = tracker
  end

  def upgraded(account)
    @tracker.track(account.id, "Upgraded", "plan" => account.plan, "seats" => account.seats) # ok
    @tracker.people.set(account.id, "$name" => account.name) # ok
  end

  def screened(patient, phq9)
    @tracker.track(patient.id, "PHQ9", { "score" => phq9.score, "diagnosis" => patient.diagnosis }) # leak: flow/phi-to-third-party
    @tracker.track(patient.id, "PHQ9 finished", { "questions" => phq9.answers.size }) # ok
  end
end
