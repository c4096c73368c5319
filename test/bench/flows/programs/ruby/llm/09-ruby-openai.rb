class VisitSummary
  PROMPT = "Summarize the visit for the family."

  def initialize(visit)
    @visit = visit
    @client = OpenAI::Client.new(access_token: ENV.fetch("OPENAI_ACCESS_TOKEN"))
  end

  def call
    response = @client.chat( # leak: flow/phi-to-llm
      parameters: {
        model: "gpt-4o",
        messages: [
          { role: "system", content: PROMPT },
          { role: "user", content: user_message }
        ]
      }
    )
    response.dig("choices", 0, "message", "content")
  end

  def title
    @client.chat(parameters: { model: "gpt-4o", messages: [{ role: "user", content: "Suggest a title for a letter" }] }) # ok
  end

  private

  def user_message
    <<~TEXT
      Patient: #{@visit.patient.name} (#{@visit.patient.date_of_birth})
      Notes: #{@visit.notes.map(&:body).join("\n")}
    TEXT
  end
end
