module DemographicsRules
  module_function

  def check!(patient)
    raise ArgumentError, "ssn is missing" if patient.ssn.blank? # ok
    raise ArgumentError, "ssn: expected 9 digits, got #{patient.ssn.length}" if patient.ssn.length != 9 # ok
    raise ArgumentError, "#{:dob} is required" unless patient.dob # ok
  end
end
