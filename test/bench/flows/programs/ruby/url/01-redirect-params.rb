class LookupsController < ApplicationController
  def create
    patient = Patient.find_by(last_name: params[:last_name], dob: params[:dob])
    if patient
      redirect_to "/charts/#{patient.id}" # ok
    else
      redirect_to "/registrations/new?dob=#{params[:dob]}&last_name=#{params[:last_name]}" # leak: flow/phi-to-storage
    end
  end
end
