class EligibilityService
  def connection
    @connection ||= Faraday.new(url: "https://api.payer.example") do |f|
      f.request :json
      f.response :json
    end
  end

  def check(patient)
    connection.post("/eligibility", payload_for(patient)) # leak: flow/phi-to-third-party
  end

  def check_block(patient)
    connection.post("/eligibility") do |req| # leak: flow/phi-to-third-party
      req.headers["X-Trace"] = SecureRandom.uuid
      req.body = { last_name: patient.last_name, dob: patient.birth_date }.to_json
    end
  end

  def ping
    connection.post("/ping", { at: Time.now.to_i }) # ok
  end

  private

  def payload_for(patient)
    {
      subscriber: { first_name: patient.first_name, last_name: patient.last_name, dob: patient.dob&.iso8601 },
      trace: SecureRandom.uuid
    }
  end
end
