class RecallRun
  def initialize(patients, logger: Rails.logger)
    @patients = patients
    @logger = logger
  end

  def call
    @logger.info("recall over #{@patients.size} charts") # ok
    @patients.each do |patient|
      if patient.email.blank?
        @logger.warn("no address on file for patient #{patient.id}") # ok
        next
      end
      RecallMailer.with(patient: patient).due.deliver_later
    end
    missing = @patients.reject(&:phone?).map(&:id)
    @logger.info { "without phone: #{missing.join(', ')}" } # ok
  end
end
