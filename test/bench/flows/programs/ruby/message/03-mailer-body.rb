class ResultMailer < ApplicationMailer
  def new_result(result)
    patient = result.patient
    text = ["Result for", patient.full_name, patient.dob, result.value].join(" ")
    mail(to: "desk@partner.example", subject: "New result", body: text) # leak
  end

  def notice(address)
    mail(to: address, subject: "New message", body: "Sign in to your portal to read it.") # ok
  end
end
