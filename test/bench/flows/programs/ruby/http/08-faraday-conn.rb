module Payers
  BASE = "https://edi.payer.example".freeze

  class Client
    def initialize
      @conn = Faraday.new(url: BASE) do |f|
        f.request :json
        f.response :json
      end
    end

    def verify(member)
      @conn.post("/verify") { |req| req.body = { ssn: member.ssn, plan: member.plan } } # leak
    end

    def plans(state)
      @conn.get("/plans", state: state).body # ok
    end

    def enroll(member)
      @conn.post("/enroll", member.slice(:first_name, :last_name, :plan)) # leak
      @conn.post("/touch", { member: member.id }) # ok
    end
  end
end
