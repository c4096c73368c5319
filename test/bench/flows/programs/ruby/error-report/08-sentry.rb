class ClaimsWorker
  def perform(claim_id)
    claim = Claim.find(claim_id)
    Sentry.set_tags(claim_id: claim_id) # ok
    Sentry.with_scope do |scope|
      scope.set_context("claim", { member: claim.member_name, dob: claim.member_dob }) # leak: flow/phi-to-third-party
      submit(claim)
    end
  rescue SubmissionError => e
    Sentry.capture_exception(e, extra: { claim: claim.as_json }) # leak: flow/phi-to-third-party
    Sentry.capture_exception(e, extra: { claim_id: claim_id, lines: claim.lines.count }) # ok
  end
end
