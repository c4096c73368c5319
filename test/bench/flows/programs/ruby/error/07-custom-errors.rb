class DuplicateMember < StandardError
  def initialize(member)
    super("#{member.last_name} #{member.ssn} is enrolled already")
  end
end

class Enroll
  def call(member)
    raise DuplicateMember.new(member) if Member.exists?(ssn: member.ssn) # leak: flow/phi-to-error
    raise ArgumentError, "plan #{member.plan_id} is closed" unless member.plan.open? # ok

    member.save || raise(ActiveRecord::RecordNotSaved, "could not save #{member.dob}") # leak: flow/phi-to-error
  end

  def check(form)
    missing = %i[ssn dob].reject { |key| form.key?(key) }
    raise KeyError, "missing: #{missing.join(', ')}" if missing.any? # ok
  end
end
