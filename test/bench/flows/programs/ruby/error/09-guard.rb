module Guard
  def self.present!(name, value)
    raise ArgumentError, "#{name} is required" if value.to_s.empty? # ok
  end

  def self.valid_ssn!(ssn)
    raise ArgumentError, "#{ssn.inspect} is no SSN" unless ssn.match?(/\A\d{9}\z/) # leak: flow/phi-to-error
  end
end

class Enrollment
  def call(params)
    Guard.present!("ssn", params[:ssn])
    Guard.valid_ssn!(params[:ssn])
    { error: "plan closed" } # ok
  end
end
