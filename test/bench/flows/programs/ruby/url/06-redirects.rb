class CheckinsController < ApplicationController
  def create
    patient = Patient.find_by(mrn: params[:mrn])
    return redirect_to(new_checkin_path(error: "not_found")) unless patient # ok

    redirect_to "/checkin/confirm?name=#{patient.first_name}&dob=#{patient.dob}" # leak: flow/phi-to-storage
  end

  def portal
    patient = current_account.patient
    redirect_to portal_url(id: patient.id) # ok
  end

  def forecast
    patient = Patient.find(params[:id])
    query = { last: patient.last_name, dob: patient.dob }.to_query
    render json: Faraday.get("https://registry.example/forecast?#{query}").body # leak: flow/phi-to-storage
  end
end
