class VerifyCoverage
  Result = Struct.new(:status, :member, keyword_init: true)

  def self.call(...) = new(...).call

  def initialize(policy:, logger: Rails.logger)
    @policy = policy
    @logger = logger
  end

  def call
    member = lookup
    case member
    in { name: String => name, birth_date: } if birth_date
      @logger.info("Verified #{name} (#{birth_date})") # leak: flow/phi-to-log
      Result.new(status: :ok, member: member)
    in nil
      @logger.warn("No member for policy #{@policy.id}") # ok
      Result.new(status: :missing)
    end
  ensure
    @logger.debug { "policy holder #{@policy.subscriber_name}" } # leak: flow/phi-to-log
    @logger.info("coverage checked in #{elapsed}ms") # ok
  end

  private

  def lookup
    InsuranceClient.new.member(@policy.subscriber_id)
  end

  def elapsed = 12
end
