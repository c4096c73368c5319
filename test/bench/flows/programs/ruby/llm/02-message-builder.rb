require "openai"
require "json"

class ReferralWriter
  SYSTEM = "You write referral letters for a family practice.".freeze

  def initialize(referral)
    @referral = referral
    @client = OpenAI::Client.new
  end

  def draft
    response = @client.chat(parameters: { model: "gpt-4o-mini", messages: messages }) # leak
    response.dig("choices", 0, "message", "content")
  end

  private

  def messages
    list = [{ role: "system", content: SYSTEM }]
    list << { role: "user", content: facts.to_json }
    list
  end

  def facts
    { name: @referral.patient_name, mrn: @referral.mrn, reason: @referral.reason }
  end
end
