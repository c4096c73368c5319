class CheckInsController < ApplicationController
  def create
    ssn = params.require(:ssn)
    return redirect_to("/check_in?invalid=ssn") unless ssn.length == 9 # ok

    ticket = SecureRandom.hex(16)
    Rails.cache.write("check_in/#{ticket}", true, expires_in: 10.minutes)
    CheckIn.create!(ticket: ticket, ssn: ssn)
    redirect_to "/check_in/confirm?ticket=#{ticket}" # ok
  end
end
