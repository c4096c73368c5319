class IndexNotesJob < ApplicationJob
  queue_as :low

  def perform(patient_id)
    patient = Patient.includes(:encounters).find(patient_id)
    texts = patient.encounters.each_with_object([]) do |encounter, list|
      list << "#{patient.full_name}: #{encounter.diagnosis}"
    end
    return if texts.empty?

    client = OpenAI::Client.new
    result = client.embeddings(parameters: { model: "text-embedding-3-small", input: texts }) # leak
    NoteVector.store(patient.id, result["data"].map { |row| row["embedding"] })
  end
end
