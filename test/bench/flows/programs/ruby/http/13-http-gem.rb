require "http"

module Billing
  module_function

  def push(claims)
    claims.each_slice(50) do |batch|
      HTTP.auth("Bearer #{ENV.fetch('TOKEN')}").post("https://clearinghouse.example/batches", json: batch.map(&method(:row))) # leak: flow/phi-to-third-party
    end
    HTTP.post("https://clearinghouse.example/done", json: { count: claims.size }) # ok
  end

  def row(claim)
    { id: claim.id, name: claim.patient_name, codes: claim.diagnosis_codes }
  end
end
