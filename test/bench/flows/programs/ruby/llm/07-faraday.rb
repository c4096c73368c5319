require "faraday"

class Scribe
  ENDPOINT = "https://api.openai.com/v1/chat/completions"

  def note(encounter)
    transcript = encounter.transcript
    ask([{ role: "user", content: "Write a SOAP note: #{transcript}" }])
  end

  private

  def ask(messages)
    response = Faraday.post(ENDPOINT) do |req| # leak
      req.headers["Authorization"] = "Bearer #{ENV['OPENAI_API_KEY']}"
      req.headers["Content-Type"] = "application/json"
      req.body = { model: "gpt-4o", messages: messages }.to_json
    end
    JSON.parse(response.body).dig("choices", 0, "message", "content")
  end
end
