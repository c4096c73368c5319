require "net/http"
require "json"

OPENAI = URI("https://api.openai.com/v1/chat/completions")

def ask(prompt)
  req = Net::HTTP::Post.new(OPENAI, "Authorization" => "Bearer #{ENV['OPENAI_API_KEY']}", "Content-Type" => "application/json")
  req.body = { model: "gpt-4o", messages: [{ role: "user", content: prompt }] }.to_json
  Net::HTTP.start(OPENAI.host, OPENAI.port, use_ssl: true) { |h| h.request(req) } # leak: flow/phi-to-llm
end

def explain(code)
  Net::HTTP.post(OPENAI, { model: "gpt-4o", messages: [{ role: "user", content: "Explain #{code}" }] }.to_json) # ok
end

note = File.read("progress_note.txt")
puts ask("Summarize:\n" + note).code # ok
explain("E11.9")
