class SubmitClaim
  def initialize(clearinghouse)
    @clearinghouse = clearinghouse
  end

  def call(claim)
    member_id = claim.patient.member_id
    @clearinghouse.submit(claim)
  rescue Clearinghouse::Rejected
    Sentry.capture_message("Claim rejected for member #{member_id}, born #{claim.patient.dob}") # leak: flow/phi-to-third-party
    raise
  end
end
