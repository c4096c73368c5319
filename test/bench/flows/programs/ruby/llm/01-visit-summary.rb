class SummariesController < ApplicationController
  before_action :set_patient

  def show
    prompt = "Summarize the chart of #{@patient.first_name} #{@patient.last_name}, born #{@patient.date_of_birth}."
    response = client.chat( # leak: flow/phi-to-llm
      parameters: {
        model: "gpt-4o",
        messages: [{ role: "user", content: prompt }]
      }
    )
    render json: { summary: response.dig("choices", 0, "message", "content") }
  end

  private

  def set_patient
    @patient = Patient.find(params[:patient_id])
  end

  def client
    @client ||= OpenAI::Client.new(access_token: ENV.fetch("OPENAI_API_KEY"))
  end
end
