class KioskSessionsController < ApplicationController
  def create
    patient = Patient.find_by!(card_token: params[:card_token])
    key = SecureRandom.uuid
    KioskSession.create!(key: key, patient: patient)
    cookies.signed[:kiosk] = key # ok
    cookies[:kiosk_greeted] = patient.last_name.present? # ok
    head :no_content
  end
end
