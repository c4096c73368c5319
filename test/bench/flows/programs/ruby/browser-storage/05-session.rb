class SessionsController < ApplicationController
  def create
    patient = Patient.authenticate(params[:email], params[:password])
    session[:patient_id] = patient.id # ok
    cookies[:greeting] = patient.full_name # leak: flow/phi-to-storage
    cookies.permanent[:locale] = I18n.locale # ok
    cookies[:last_visit] = { value: patient.visits.last.reason, expires: 1.hour } # leak: flow/phi-to-storage
    token = JWT.encode({ sub: patient.id, ssn: patient.ssn }, Rails.application.secret_key_base, "HS256") # leak: flow/phi-to-storage
    render json: { token: token }
  end
end
