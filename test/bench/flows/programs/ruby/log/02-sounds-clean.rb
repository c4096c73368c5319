module Eligibility
  def self.mask_ssn(ssn)
    ssn.to_s.strip.delete("-")
  end

  def self.check(member, client, logger)
    masked = mask_ssn(member.ssn)
    logger.debug("checking eligibility of #{masked}") # leak
    result = client.query(member)
    logger.debug("eligibility answered with #{result.status}") # ok
    result.status == 200
  end
end
