class MatchService
  class Ambiguous < StandardError; end

  def match(ssn, dob)
    found = Patient.where(ssn: ssn, dob: dob).to_a
    raise Ambiguous, "#{found.size} charts match SSN #{ssn}" if found.size > 1 # leak: flow/phi-to-error
    raise ActiveRecord::RecordNotFound, "no chart matches" if found.empty? # ok

    found.first
  end
end
